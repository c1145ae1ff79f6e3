import { err, ok, type Result } from '#core/result.ts';
import { readLayerFile } from '#io/layer-file.ts';
import { OpenedLayer } from './opened-layer.ts';
import { describePlain } from './opened-plain.ts';
import type { FromOpened, OpenedFile, OpenedTask, OpenedTasks, ToOpened } from './opened-protocol.ts';
import type { EngineProblem } from './protocol.ts';

let layer: OpenedLayer | undefined;
/** Questions not yet answered, in their order; one that is no longer wanted is taken out. */
const waiting = new Map<number, Exclude<ToOpened, { readonly task: 'cancel' }>>();

self.addEventListener('message', ({ data }: MessageEvent<ToOpened>) => {
  if (data.task === 'cancel') {
    waiting.delete(data.id);
    return;
  }
  waiting.set(data.id, data);
  // one turn later, so that what is cancelled meanwhile is never begun
  setTimeout(() => void answerNext(data.id));
});

async function answerNext(id: number): Promise<void> {
  const question = waiting.get(id);
  if (!question) return;
  waiting.delete(id);
  try {
    const answer = await answerTo(question.task, question.request);
    const message: FromOpened = { id, answer };
    self.postMessage(message, { transfer: answer instanceof ArrayBuffer ? [answer] : [] });
  } catch (fault) {
    self.postMessage({ id, fault: String(fault) } satisfies FromOpened);
  }
}

async function answerTo(
  task: OpenedTask,
  request: OpenedTasks[OpenedTask]['request'],
): Promise<OpenedTasks[OpenedTask]['answer']> {
  if (task === 'open') return open(request as Blob);
  if (!layer) throw new Error(`${task} before a file of areas was opened`);
  switch (task) {
    case 'classify':
      return layer.classify(request as OpenedTasks['classify']['request']);
    case 'tile':
      return layer.tile(request as OpenedTasks['tile']['request']);
    case 'unsound':
      return layer.unsound(request as OpenedTasks['unsound']['request']);
    case 'featuresAt':
      return layer.featuresAt(request as OpenedTasks['featuresAt']['request']);
  }
}

async function open(file: Blob): Promise<Result<OpenedFile, EngineProblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readLayerFile(bytes);
  if (!read.ok) return err(read.error);
  if (read.value.layer.polyOff.length > 1) {
    layer = new OpenedLayer(read.value);
    return ok(layer.describe());
  }
  return describePlain(bytes);
}
