import { err, ok } from '#core/result.ts';
import type { Engine, Following } from '#worker/client.ts';
import { corridorTask } from '#worker/corridor-task.ts';
import { FeatureFiles } from '#worker/feature-files.ts';
import { featuresAt } from '#worker/features-at.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { layerFeatures } from '#worker/layer-features.ts';
import { measures } from '#worker/measures.ts';
import { reachTask } from '#worker/reach-task.ts';
import { searchEntries } from '#worker/search-entries.ts';
import { TASKS } from '#worker/tasks.ts';

/** A file as it would come over the network: bytes as they are, anything else as its JSON. */
const content = (file: unknown): string | Uint8Array =>
  file instanceof Uint8Array ? file : JSON.stringify(file);

const parsed = (file: unknown): unknown =>
  file instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(file)) : file;

/** The real tasks over files in memory, without a worker: a URL without a file cannot be reached. */
export class MemoryEngine implements Engine {
  /** Questions asked so far, by name. */
  readonly asked: string[] = [];
  closed = false;
  /** While set, every question waits for it. */
  gate: Promise<void> | null = null;
  readonly #byUrl: ReadonlyMap<string, unknown>;
  readonly #files;
  readonly #cache;

  constructor(byUrl: ReadonlyMap<string, unknown>) {
    this.#byUrl = byUrl;
    this.#files = new FeatureFiles(async (url) => {
      if (!this.#byUrl.has(url)) throw new Error('HTTP 404');
      return parsed(this.#byUrl.get(url));
    });
    this.#cache = new LayerCache(async (url) =>
      this.#byUrl.has(url)
        ? ok(content(this.#byUrl.get(url)))
        : err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded` }),
    );
  }

  async #start(name: string, { signal, onProgress }: Following) {
    this.asked.push(name);
    await this.gate;
    signal?.throwIfAborted();
    return async (done: number): Promise<void> => {
      signal?.throwIfAborted();
      onProgress?.(done);
    };
  }

  async landFund(request: Parameters<Engine['landFund']>[0], following: Following = {}) {
    const checkpoint = await this.#start('landFund', following);
    return TASKS.landFund(request, { cache: this.#cache, checkpoint });
  }

  async drawnFund(request: Parameters<Engine['drawnFund']>[0], following: Following = {}) {
    const checkpoint = await this.#start('drawnFund', following);
    return TASKS.drawnFund(request, { cache: this.#cache, checkpoint });
  }

  async audit(request: Parameters<Engine['audit']>[0], following: Following = {}) {
    const checkpoint = await this.#start('audit', following);
    return TASKS.audit(request, { cache: this.#cache, checkpoint });
  }

  async planePositions(request: Parameters<Engine['planePositions']>[0], following: Following = {}) {
    const checkpoint = await this.#start('planePositions', following);
    return TASKS.planePositions(request, { cache: this.#cache, checkpoint });
  }

  async transition(request: Parameters<Engine['transition']>[0], following: Following = {}) {
    const checkpoint = await this.#start('transition', following);
    return TASKS.transition(request, { cache: this.#cache, checkpoint });
  }

  async amounts(request: Parameters<Engine['amounts']>[0], following: Following = {}) {
    const checkpoint = await this.#start('amounts', following);
    return TASKS.amounts(request, { cache: this.#cache, checkpoint });
  }

  async constraint(request: Parameters<Engine['constraint']>[0], following: Following = {}) {
    const checkpoint = await this.#start('constraint', following);
    return TASKS.constraint(request, { cache: this.#cache, checkpoint });
  }

  async scenarioParts(request: Parameters<Engine['scenarioParts']>[0], following: Following = {}) {
    const checkpoint = await this.#start('scenarioParts', following);
    return TASKS.scenarioParts(request, { cache: this.#cache, checkpoint });
  }

  async layerFeatures(request: Parameters<Engine['layerFeatures']>[0], following: Following = {}) {
    const checkpoint = await this.#start('layerFeatures', following);
    return layerFeatures(request, this.#files, checkpoint);
  }

  async corridor(request: Parameters<Engine['corridor']>[0], following: Following = {}) {
    const checkpoint = await this.#start('corridor', following);
    return corridorTask(request, this.#files, { cache: this.#cache, checkpoint });
  }

  async reach(request: Parameters<Engine['reach']>[0], following: Following = {}) {
    const checkpoint = await this.#start('reach', following);
    return reachTask(request, this.#files, { cache: this.#cache, checkpoint });
  }

  async conformity(request: Parameters<Engine['conformity']>[0], following: Following = {}) {
    const checkpoint = await this.#start('conformity', following);
    return TASKS.conformity(request, { cache: this.#cache, checkpoint });
  }

  async overlap(request: Parameters<Engine['overlap']>[0], following: Following = {}) {
    const checkpoint = await this.#start('overlap', following);
    return TASKS.overlap(request, { cache: this.#cache, checkpoint });
  }

  async crosswalk(request: Parameters<Engine['crosswalk']>[0], following: Following = {}) {
    const checkpoint = await this.#start('crosswalk', following);
    return TASKS.crosswalk(request, { cache: this.#cache, checkpoint });
  }

  async versionDiff(request: Parameters<Engine['versionDiff']>[0], following: Following = {}) {
    const checkpoint = await this.#start('versionDiff', following);
    return TASKS.versionDiff(request, { cache: this.#cache, checkpoint });
  }

  async areas(request: Parameters<Engine['areas']>[0], following: Following = {}) {
    const checkpoint = await this.#start('areas', following);
    return TASKS.areas(request, { cache: this.#cache, checkpoint });
  }

  async lineLength(request: Parameters<Engine['lineLength']>[0], following: Following = {}) {
    const checkpoint = await this.#start('lineLength', following);
    return TASKS.lineLength(request, { cache: this.#cache, checkpoint });
  }

  async featuresAt(request: Parameters<Engine['featuresAt']>[0], following: Following = {}) {
    const checkpoint = await this.#start('featuresAt', following);
    return ok(await featuresAt(request, this.#files, checkpoint));
  }

  async searchEntries(request: Parameters<Engine['searchEntries']>[0], following: Following = {}) {
    const checkpoint = await this.#start('searchEntries', following);
    return ok(await searchEntries(request, this.#files, checkpoint));
  }

  async measures(request: Parameters<Engine['measures']>[0], following: Following = {}) {
    const checkpoint = await this.#start('measures', following);
    return ok(await measures(request, this.#files, checkpoint));
  }

  async sphereFund(request: Parameters<Engine['sphereFund']>[0], following: Following = {}) {
    const checkpoint = await this.#start('sphereFund', following);
    return TASKS.sphereFund(request, { cache: this.#cache, checkpoint });
  }

  async fingerprints(request: Parameters<Engine['fingerprints']>[0], following: Following = {}) {
    const checkpoint = await this.#start('fingerprints', following);
    return TASKS.fingerprints(request, { cache: this.#cache, checkpoint });
  }

  async pieces(request: Parameters<Engine['pieces']>[0], following: Following = {}) {
    const checkpoint = await this.#start('pieces', following);
    return TASKS.pieces(request, { cache: this.#cache, checkpoint });
  }

  close(): void {
    this.closed = true;
  }
}
