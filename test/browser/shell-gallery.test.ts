import { expect, test } from 'vitest';
import { shellEntries } from '#test/gallery/shell-entries.ts';
import { faults, settle } from './shell-support.ts';

/** The states that open a map are looked at with the map, not here. */
const entries = shellEntries.filter(
  ({ element, state }) => element !== 'plan-frame' || !/layers open|^loading|notices/.test(state),
);

const cases = entries.flatMap(({ element, state, render }) =>
  (['light', 'dark'] as const).map((theme) => [`${element}: ${state}, ${theme}`, theme, render] as const),
);

test('the gallery has entries', () => {
  expect(entries.length).toBeGreaterThan(30);
});

test.each(cases)('%s has no accessibility fault', async (_, theme, render) => {
  const stage = render('vi');
  stage.setAttribute('theme', theme);
  const room = document.createElement('main');
  room.style.cssText = `container-type:inline-size;width:400px;background:${theme === 'dark' ? '#141b19' : '#ffffff'}`;
  room.append(stage);
  document.body.replaceChildren(room);
  await settle();
  expect(await faults()).toEqual([]);
});
