/**
 * Starts a module worker also when the bundle lies on another origin than the page, as an embed does: through a blob that imports
 * it; in a sandboxed frame, whose origin is no address and owns no blob, through a text that does.
 */
export function startWorker(path: string): Worker {
  const { href, origin } = new URL(path, import.meta.url);
  if (origin === self.origin) return new Worker(href, { type: 'module' });
  const script = `import ${JSON.stringify(href)};`;
  if (self.origin === 'null')
    return new Worker(`data:text/javascript,${encodeURIComponent(script)}`, { type: 'module' });
  const hop = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(hop, { type: 'module' });
  // revoked once the worker has read it: revoking at once fails in Firefox
  worker.addEventListener('message', () => URL.revokeObjectURL(hop), { once: true });
  return worker;
}
