import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Hectares } from '#core/units.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState } from './state.ts';

/** An administrative unit whose land fund can be asked. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  /** Area as declared in the data, where it is. */
  readonly declaredHa: Hectares | null;
  /** phường, xã, đặc khu as the data have it; '' where they do not say. */
  readonly kind: string;
}

const known = new WeakMap<Catalogue, Promise<readonly UnitChoice[]>>();

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The units of a catalogue by name, read once from the layer the map draws as well; rejects when it cannot be read. */
export function unitChoices(
  state: AppState,
  catalogue: Catalogue,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<readonly UnitChoice[]> {
  const before = known.get(catalogue);
  if (before) return before;
  const asked = read(state, catalogue, fetch).catch((thrown: unknown) => {
    known.delete(catalogue);
    throw thrown;
  });
  known.set(catalogue, asked);
  return asked;
}

async function read(
  state: AppState,
  catalogue: Catalogue,
  fetch: typeof globalThis.fetch,
): Promise<readonly UnitChoice[]> {
  const setup = catalogue.landFund;
  const layer = catalogue.layers.find(({ id }) => id === setup?.units);
  if (!setup || !layer) return [];
  const response = await fetch(dataUrl(state, layer));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  return features.map(({ properties }) => {
    const own = properties ?? {};
    const km2 = number(own.declared_km2);
    return {
      id: String(own[setup.unitId] ?? ''),
      name: String(own[setup.unitName] ?? own[setup.unitId] ?? ''),
      declaredHa: number(own.declared_ha) ?? (km2 === null ? null : km2 * 100),
      kind: typeof own.kind === 'string' ? own.kind : '',
    };
  });
}
