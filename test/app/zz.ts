import { chromium } from 'playwright';
import { serveFolder } from '#test/support/serve.ts';

const server = await serveFolder('/tmp/build-app', { range: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 300)));
page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 500)));
await page.goto(`${server.origin}/index.html`);
await page.waitForTimeout(9000);
const run = async (name: string, code: string) => {
  const t = Date.now();
  console.log(name, JSON.stringify(await page.evaluate(code)).slice(0, 900), Date.now() - t, 'ms');
};
await run(
  'state',
  `(() => { const a = document.querySelector('plan-atlas').app; const s = a.store.peek(); return { cat: s.catalogue.status, notice: s.catalogue.notice, phase: s.phase, map: s.map, ready: s.readyLayers, failed: s.failedLayers, notices: s.notices.map(n=>n.kind+JSON.stringify(n.params)), hash: location.hash, link: a.linkHash(), legal: a.legalNotice.value }; })()`,
);
await run(
  'inspect',
  `(async () => { const a = document.querySelector('plan-atlas').app; await a.actions.inspect([107.0843, 20.9517], 200); const i = a.store.peek().inspection; return i.findings.status === 'ready' ? [i.selected, i.findings.value.map(f => [f.layer, f.id, f.name, f.classValue, f.areaHa, f.verification])] : i; })()`,
);
await run(
  'inspect2',
  `(async () => { const a = document.querySelector('plan-atlas').app; await a.actions.inspect([107.28, 21.012], 200); const i = a.store.peek().inspection; return i.findings.value?.length; })()`,
);
await run(
  'fund',
  `(async () => { const a = document.querySelector('plan-atlas').app; await a.actions.computeFund(); const r = a.store.peek().fund.result; return r.status === 'ready' ? [r.value.units.length, r.value.closureHa, r.value.totals.slice(0,2), r.value.problems.length] : r; })()`,
);
for (const q of [
  'ha long',
  'duong hoa',
  'ODT',
  'Hải Hoà',
  'cai lan',
  'X=2.317.752,82 Y=430.575,54',
  'mong cia',
  'trà cổ',
  'hải hà',
])
  await run(
    q,
    `(async () => { const a = document.querySelector('plan-atlas').app; await a.actions.search(${JSON.stringify(q)}); const r = a.store.peek().search.hits; return r.status === 'ready' ? r.value.slice(0,4).map(h => [h.title, h.detail, h.at.map(x=>+x.toFixed(4))]) : r; })()`,
  );
await run(
  'model',
  `(async () => { const a = document.querySelector('plan-atlas').app; a.actions.closeInspection(); a.actions.showModel(true); a.actions.flyToElement('tam'); return 1; })()`,
);
await page.waitForTimeout(4000);
await page.screenshot({ path: '/tmp/app-shot.png' });
console.log(await page.evaluate('location.hash'));
await browser.close();
await server.close();
