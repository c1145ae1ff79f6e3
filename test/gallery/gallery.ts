import '#elements/task-icons.ts';
import type { Lang } from '#core/scene.ts';
import { loadFonts } from '#elements/fonts.ts';
import { auditEntries } from './audit-entries.ts';
import { comparisonEntries } from './comparison-entries.ts';
import { corridorEntries } from './corridor-entries.ts';
import { fieldEntries } from './field-entries.ts';
import { fileEntries } from './file-entries.ts';
import { fundTableEntries } from './fund-table-entries.ts';
import { networkEntries } from './network-entries.ts';
import { phaseEntries } from './phase-entries.ts';
import { planEntries } from './plan-entries.ts';
import { reachEntries } from './reach-entries.ts';
import { reviewEntries } from './review-entries.ts';
import { scenarioEntries } from './scenario-entries.ts';
import { sheetEntries } from './sheet-entries.ts';
import { shellEntries } from './shell-entries.ts';
import { sketchEntries } from './sketch-entries.ts';
import { type TaskEntry, taskEntries } from './task-entries.ts';

/** All entries, the whole viewer last. */
const entries: readonly TaskEntry[] = [
  ...shellEntries.filter(({ element }) => element !== 'plan-frame'),
  ...fieldEntries,
  ...fileEntries,
  ...taskEntries,
  ...fundTableEntries,
  ...phaseEntries,
  ...reviewEntries,
  ...networkEntries,
  ...scenarioEntries,
  ...corridorEntries,
  ...reachEntries,
  ...sheetEntries,
  ...auditEntries,
  ...planEntries,
  ...comparisonEntries,
  ...sketchEntries,
  ...shellEntries.filter(({ element }) => element === 'plan-frame'),
];

/** How the gallery is looked at; kept in its address, so that a picture can be taken of one view. */
const asked = new URLSearchParams(location.search);
const choice = (name: string, usual: string): string => asked.get(name) ?? usual;

const lang: Lang = choice('lang', 'vi') === 'en' ? 'en' : 'vi';
const theme = choice('theme', 'light');
const width = choice('width', '400');
const text = choice('text', '100');
const only = choice('only', '');

loadFonts(document);
document.documentElement.lang = lang;
document.documentElement.dataset.theme = theme;
document.documentElement.style.fontSize = `${text}%`;

const select = (name: string, values: readonly string[], now: string): HTMLLabelElement => {
  const label = document.createElement('label');
  const field = document.createElement('select');
  field.name = name;
  for (const value of values) field.add(new Option(value, value, false, value === now));
  field.addEventListener('change', () => field.form?.requestSubmit());
  label.append(`${name} `, field);
  return label;
};

function toolbar(): HTMLFormElement {
  const form = document.createElement('form');
  const names = [...new Set(entries.map(({ element }) => element))];
  form.append(
    select('lang', ['vi', 'en'], lang),
    select('theme', ['light', 'dark'], theme),
    select('width', ['280', '320', '400', '720', '1200'], width),
    select('text', ['100', '150', '200'], text),
    select('only', ['', ...names], only),
  );
  return form;
}

function figure({ element, state, render }: TaskEntry): HTMLElement {
  const frame = document.createElement('section');
  const name = document.createElement('h2');
  name.textContent = `${element}: ${state}`;
  const room = document.createElement('div');
  room.className = 'room';
  room.style.width = element === 'plan-frame' && asked.get('width') === null ? '100%' : `${width}px`;
  const stage = render(lang);
  stage.setAttribute('theme', theme);
  room.append(stage);
  frame.append(name, room);
  return frame;
}

document.body.append(toolbar(), ...entries.filter(({ element }) => !only || element === only).map(figure));
