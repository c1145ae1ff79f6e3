/** Starts a module worker also when the bundle lies on another origin than the page, as an embed does: through a blob that imports it. */
export function startWorker(path: string): Worker {
  const { href, origin } = new URL(path, import.meta.url);
  if (origin === location.origin) return new Worker(href, { type: 'module' });
  const hop = URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
  const worker = new Worker(hop, { type: 'module' });
  // revoked once the worker has read it: revoking at once fails in Firefox
  worker.addEventListener('message', () => URL.revokeObjectURL(hop), { once: true });
  return worker;
}
