import type { LabelAnswer } from './label-worker.ts';
import workerUrl from './label-worker.ts?worker&url';
import { registerProtocol } from './maplibre.ts';
import { labelProtocol, polygonAddress } from './sources.ts';

/** A worker of another origin does not start, unless a blob of this origin imports it. */
function startWorker(): Worker {
  const url = new URL(workerUrl, import.meta.url);
  if (url.origin === self.origin) return new Worker(url, { type: 'module' });
  const script = `import ${JSON.stringify(url.href)}`;
  // the origin of a sandboxed frame is no address and owns no blob
  if (self.origin === 'null')
    return new Worker(`data:text/javascript,${encodeURIComponent(script)}`, { type: 'module' });
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(blob, { type: 'module' });
  } finally {
    URL.revokeObjectURL(blob);
  }
}

function askWorker(url: string, signal: AbortSignal): Promise<GeoJSON.FeatureCollection> {
  const worker = startWorker();
  return new Promise<GeoJSON.FeatureCollection>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the label worker did not start')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<LabelAnswer>) =>
      data.ok ? resolve(data.value) : reject(new Error(data.error)),
    );
    worker.postMessage(url);
  }).finally(() => worker.terminate());
}

/** Makes MapLibre understand addresses of label points: the polygons are fetched and measured off the page's thread. */
export function serveLabelPoints(): void {
  registerProtocol(labelProtocol, async ({ url }, abort) => ({
    data: await askWorker(polygonAddress(url), abort.signal),
  }));
}
