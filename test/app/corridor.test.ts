import { describe, expect, test } from 'vitest';
import { readChoice, writeChoice } from '#app/corridor-choice.ts';
import { corridorQuestion } from '#app/corridor-question.ts';
import { corridorRows } from '#app/corridor-sheet.ts';
import { linkFaults, readLink } from '#app/url-codec.ts';
import { versionOverlay } from '#app/version-overlay.ts';
import { PHASES } from '#app/version-phases.ts';
import { otherVersions, versionQuestion } from '#app/version-question.ts';
import '#app/task-text.ts';
import { textsOf } from '#app/text.ts';
import { makeCorridor } from '#test/support/corridor-samples.ts';
import { openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

const LINE = [
  [107.02, 21.02],
  [107.08, 21.02],
] as const;

describe('what corridor is asked', () => {
  test('a choice comes back from its text, and from a link', () => {
    for (const choice of [
      { route: null, distanceM: 2000, stepM: null, content: 'group' },
      { route: 'drawn', distanceM: 250, stepM: 5000, content: 'category' },
      { route: { layer: 'model:a.b', id: 'tuyến:1' }, distanceM: 5000, stepM: null, content: 'development' },
    ] as const) {
      const text = writeChoice(choice);
      expect(readChoice(text)).toEqual(choice);
      const hash = `v=1&fv=corridor&fc=${text}`;
      expect(linkFaults(hash)).toEqual([]);
      expect(readLink(hash)).toMatchObject({ fundView: 'corridor', corridor: text });
    }
  });

  test('what cannot be read is as usual, and a distance stays in its range', () => {
    expect(readChoice('a:b:x:7:nonsense')).toEqual({
      ...{ route: { layer: 'a', id: 'b' }, distanceM: 2000, stepM: null, content: 'group' },
    });
    expect(readChoice('::9000:0:group').distanceM).toBe(5000);
    expect(readChoice('::3:0:group').distanceM).toBe(250);
  });

  test('nothing while the drawn line is not finished; a line then', async () => {
    const { app } = await openApp();
    const catalogue = ready(app.store.peek().catalogue);
    app.actions.chooseCorridor(':drawn:500:0:group');
    expect(corridorQuestion(app.store.peek(), catalogue)).toBe(null);
    app.actions.startSketch('length');
    app.actions.setSketch(LINE, false);
    expect(corridorQuestion(app.store.peek(), catalogue)).toBe(null);
    app.actions.setSketch(LINE, true);
    expect(corridorQuestion(app.store.peek(), catalogue)).toMatchObject({
      ...{ route: { line: LINE }, distanceM: 500, stepM: null },
    });
  });

  test('the profile of a drawn line comes from the engine once, and is drawn on top of the layers', async () => {
    const { app, engine } = await openApp();
    app.actions.startSketch('length');
    app.actions.setSketch(LINE, true);
    app.actions.chooseCorridor(':drawn:250:0:group');
    await app.actions.computeTable('corridor');
    app.actions.chooseCorridor(':drawn:250:0:category');
    await app.actions.computeTable('corridor');
    const { profile, strips } = ready(app.store.peek().tables.results.corridor.result);
    expect(engine.asked.filter((name) => name === 'corridor')).toHaveLength(1);
    expect(profile.strips).toHaveLength(strips.length);
    expect(profile.closureHa).toBeLessThan(1e-6);
    const { corridorOverlay } = await import('#app/corridor-overlay.ts');
    const answer = { profile, strips, route: LINE, failed: {} };
    app.actions.setTables({ overlay: corridorOverlay(answer, 0) });
    const ids = app.scene.value.layers.map(({ id }) => id).filter((id) => id.startsWith('table:'));
    expect(ids).toEqual(['table:corridor-strips', 'table:corridor-route', 'table:corridor-stretch']);
    app.actions.setTables({ overlay: null });
    expect(app.scene.value.layers.some(({ id }) => id.startsWith('table:'))).toBe(false);
  });
});

test('the sheet holds every stretch, and its columns sum to the totals', () => {
  const { profile } = makeCorridor(6);
  const rows = corridorRows(profile, {
    ...{ head: [['a', 'b']], titleOf: (code) => code, layerOf: (id) => id, texts: textsOf('vi') },
  });
  const value = (row: number, column: number): number => {
    const cell = rows[row]![column]!;
    return typeof cell === 'object' ? cell.value : Number.NaN;
  };
  const [first, total] = [3, 3 + profile.strips.length];
  for (let column = 2; column < rows[2]!.length; column++) {
    const sum = profile.strips.reduce((all, _, strip) => all + value(first + strip, column), 0);
    expect(sum).toBeCloseTo(value(total, column), 6);
  }
  expect(rows.at(-1)?.[0]).toBe('Khu công nghiệp Đông Mai');
});

describe('another version', () => {
  test('the phases of the zones, and layers that share a class with them', async () => {
    const { app } = await openApp();
    const catalogue = ready(app.store.peek().catalogue);
    expect(versionQuestion(app.store.peek(), catalogue)).toBe(null);
    app.actions.setTables({ other: PHASES });
    const question = versionQuestion(app.store.peek(), catalogue)!;
    expect(question.before.zones).toEqual(question.after.zones);
    expect(question.before.category).not.toBe(question.after.category);
    const zones = catalogue.layers.find(({ id }) => id === catalogue.landFund?.zones)!;
    const later = { ...zones, id: 'later', data: 'later.geojson' };
    const strange = {
      ...{ ...zones, id: 'strange', data: 'strange.geojson' },
      style: { ...zones.style, classes: [{ value: 'x', title: { vi: 'x' }, color: '#000000' }] },
    };
    const more = { ...catalogue, layers: [later, strange, ...catalogue.layers] };
    expect(otherVersions(more).map(({ id }) => id)).toEqual(['later']);
    expect(otherVersions(makeCatalogue())).toEqual([]);
  });

  test('what is compared goes with a link; what the catalogue has not is not compared', async () => {
    const { app } = await openApp();
    app.actions.setTables({ other: PHASES });
    const link = app.linkHash();
    app.actions.setTables({ other: null });
    app.actions.openLink(link);
    expect(app.store.peek().tables.other).toBe(PHASES);
    app.actions.openLink(link.replace(`xo=${PHASES}`, 'xo=nowhere'));
    expect(app.store.peek().tables.other).toBe(null);
  });

  test('the map draws the zones that differ alone, and the layers of the zones step aside', async () => {
    const { app } = await openApp();
    app.actions.setTables({ other: PHASES });
    await app.actions.computeTable('versions');
    const state = app.store.peek();
    const catalogue = ready(state.catalogue);
    const diff = ready(state.tables.results.versions.result);
    const overlay = versionOverlay(state, catalogue, diff)!;
    expect(diff.reclassed.length).toBeGreaterThan(0);
    expect(overlay.layers[0]!.only?.[0]?.values).toEqual(diff.reclassed.map(({ id }) => id));
    app.actions.setTables({ overlay });
    const drawn = app.scene.value.layers.map(({ id }) => id);
    expect(drawn).toContain('table:version-after');
    for (const id of overlay.without) expect(drawn).not.toContain(id);
    expect(overlay.without).toContain(catalogue.landFund!.zones);
    expect(versionOverlay(state, catalogue, { ...diff, hasIds: false })).toBe(null);
  });
});
