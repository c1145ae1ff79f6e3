import { buildBasemap } from './basemap/build.ts';

/**
 * `npm run data` makes everything in `public/data`; `npm run data -- basemap` one step alone.
 * A step needs npm packages and `data/raw` only, and gives the same bytes from the same input.
 */
const steps: readonly { readonly name: string; readonly run: () => Promise<void> }[] = [
  { name: 'basemap', run: buildBasemap },
  { name: 'schema', run: async () => (await import('./schema.ts')).writeSchema() },
  { name: 'viet-nam', run: async () => (await import('./national/build.ts')).buildNational() },
  ...(['cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'] as const).map((name) => ({
    name,
    run: async () => (await import('./provinces/run.ts')).buildNamed(name),
  })),
  { name: 'indicators', run: async () => (await import('./indicators/build.ts')).buildIndicators() },
  { name: 'plans', run: async () => (await import('./plans/build.ts')).buildPlans() },
  { name: 'rulesets', run: async () => (await import('./rulesets/build.ts')).buildRulesets() },
  { name: 'scenarios', run: async () => (await import('./scenarios/build.ts')).buildScenarios() },
  { name: 'quang-ninh', run: async () => (await import('./quang-ninh/build.ts')).buildQuangNinh() },
  { name: 'vintages', run: async () => (await import('./vintages/build.ts')).buildVintages() },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; there are: ${steps.map((step) => step.name).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue;
    const start = performance.now();
    await step.run();
    console.log(`${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}
