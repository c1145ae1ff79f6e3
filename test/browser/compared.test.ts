import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { tableKey } from '#app/table-question.ts';
import { loadFonts } from '#elements/fonts.ts';
import '#elements/plan-compared.ts';
import '#elements/plan-transition-view.ts';
import { withVision } from '#test/gallery/phase-entries.ts';
import { deepAll, deepOne, settled } from '#test/support/deep.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '';
});

async function stand(tag: 'plan-compared' | 'plan-transition-view', width = '360px') {
  const stage = withVision(new TaskStage());
  stage.style.cssText = `display:block;width:${width};background:var(--plan-ground)`;
  const element = document.createElement(tag);
  const main = document.createElement('main');
  main.append(element);
  stage.append(main);
  document.body.append(stage);
  await settled(element);
  return { stage, element };
}
const select = (element: Element, name: string) =>
  deepOne(element, `select[name=${name}]`) as HTMLSelectElement;
const asked = (stage: TaskStage) => JSON.parse(tableKey(stage.app.store.peek(), 'transition'));

test('a change of use is asked between any two phases, and its heading and closure name them', async () => {
  const { stage, element } = await stand('plan-transition-view', '400px');
  expect(asked(stage)).toMatchObject({ from: 'existing', to: 'planned' });
  await userEvent.selectOptions(select(element, 'from'), '2030');
  await settled(element);
  // 2030 stood on the other side: the two are turned round
  expect(asked(stage)).toMatchObject({ from: 'planned', to: 'existing' });
  await userEvent.selectOptions(select(element, 'to'), '2050');
  await settled(element);
  expect(asked(stage)).toMatchObject({ from: 'planned', to: 'vision' });
  await expect
    .poll(() => deepOne(element, 'h3').textContent)
    .toContain('Quy hoạch 2030 → Tầm nhìn 2050 – minh họa');
  expect(stage.app.store.peek().compared).toBe('2030:2050');
});

test('the link keeps the pair, and the pair can follow the phase shown again', async () => {
  const { stage, element } = await stand('plan-compared');
  await userEvent.selectOptions(select(element, 'to'), '2050');
  await settled(element);
  expect(stage.app.linkHash()).toContain('x=2025:2050');
  const turn = deepOne(element, 'button[title="Đổi chiều hai giai đoạn"]') as HTMLButtonElement;
  turn.focus();
  await userEvent.keyboard('{Enter}');
  await settled(element);
  expect(stage.app.linkHash()).toContain('x=2050:2025');
  const back = deepAll(element, 'button').find((button) => button.textContent?.includes('Theo giai đoạn'));
  await userEvent.click(back!);
  expect(stage.app.linkHash()).not.toContain('x=');
});

test.each(['100%', '200%'])(
  'at 320 px and text of %s nothing runs out, and axe finds nothing',
  async (size) => {
    document.documentElement.style.fontSize = size;
    const { stage, element } = await stand('plan-compared', '320px');
    stage.app.actions.compare('2025:2050');
    await settled(element);
    const right = stage.getBoundingClientRect().right;
    expect(deepAll(stage, '*').filter((each) => each.getBoundingClientRect().right > right + 1)).toEqual([]);
    const { violations } = await axe.run(stage, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
