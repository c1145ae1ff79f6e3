import { parsePeople, type UnitPeople } from '#core/review/unit-people.ts';
import type { Memory } from './desk.ts';

const key = (catalogue: string): string => `plan-atlas/people/${catalogue}`;

/** The code under which people of all units together are kept. */
export const ALL_UNITS = '*';

/** Keeps people by unit for the next visit, where that is possible. */
export function keepPeople(memory: Memory | null, catalogue: string, people: UnitPeople): void {
  try {
    memory?.setItem(key(catalogue), JSON.stringify(Object.fromEntries(people)));
  } catch {
    // storage is full or forbidden: the numbers hold for this visit only
  }
}

/** The people kept of a package; nobody where there are none that can be read. */
export function keptPeople(memory: Memory | null, catalogue: string, codes: readonly string[]): UnitPeople {
  try {
    const read = parsePeople(memory?.getItem(key(catalogue)) ?? '', new Set([ALL_UNITS, ...codes]));
    return read.ok ? read.value.people : new Map();
  } catch {
    return new Map();
  }
}
