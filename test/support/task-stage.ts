import { html, LitElement } from 'lit';
import type { App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import type { AppState } from '#app/state.ts';
import { ok } from '#core/result.ts';
import { provideApp } from '#elements/app-controller.ts';
import { tokens } from '#elements/tokens.ts';
import type { Engine } from '#worker/client.ts';
import { makeConformity, makeOverlaps } from './comparison-samples.ts';
import { makeCorridor, makeVersionDiff } from './corridor-samples.ts';
import { makeCrosswalk } from './crosswalk-samples.ts';
import { makeAmounts, makeTransition } from './fund-table-samples.ts';
import { makeReach } from './reach-samples.ts';
import { makeMeasures, makeSphereFund } from './reconcile-samples.ts';
import { makeLandFund, makeTaskCatalogue } from './task-samples.ts';

/** Answers at once with the samples. */
const sampleEngine = (): Engine => ({
  landFund: async () => ok(makeLandFund()),
  drawnFund: async () => ok({ outcome: 'too-few', computeMs: 0 }),
  audit: async () => ok({ ok: true, problems: [], notes: [], features: 8221, ids: {}, reference: null }),
  planePositions: async () => ok([]),
  featuresAt: async () => ok({ found: [], failed: {} }),
  layerFeatures: async () => ok([]),
  searchEntries: async () => ok({ entries: [], failed: {} }),
  transition: async () => ok(makeTransition()),
  amounts: async () => ok(makeAmounts()),
  constraint: async () => ok({ classes: [], units: [], zones: [], problems: [], overlaps: [] }),
  scenarioParts: async () => ok({ defect: null, parts: [], shapes: {} }),
  corridor: async () => ok(makeCorridor()),
  reach: async (request) => ok(makeReach(request)),
  conformity: async () => ok(makeConformity()),
  overlap: async () => ok(makeOverlaps()),
  crosswalk: async () => ok(makeCrosswalk()),
  versionDiff: async () => ok(makeVersionDiff()),
  areas: async () => ok({ planeM2: 0, ellipsoidM2: 0 }),
  lineLength: async () => ok({ planeM: 0, ellipsoidM: 0 }),
  measures: async (request) => ok(makeMeasures(request)),
  sphereFund: async () => ok(makeSphereFund()),
  fingerprints: async () => ok([]),
  pieces: async () => ok({ file: new Blob(), pieces: 0, largestDifference: 0 }),
  close: () => {},
});

/** Stands where `plan-atlas` would: holds the tokens and hands an app to what is inside. */
export class TaskStage extends LitElement {
  static override styles = tokens;

  /** Files beside the catalogue by name; every other is an empty layer. */
  readonly files = new Map<string, unknown>();

  /** What the engine answers of a layer's features. */
  layerFeatures: Engine['layerFeatures'] = async () => ok([]);

  /** What the engine answers of compared plans. */
  conformity: Engine['conformity'] = async () => ok(makeConformity());
  overlap: Engine['overlap'] = async () => ok(makeOverlaps());

  readonly app: App = createApp({
    baseUrl: 'http://stage.test/',
    engine: {
      ...sampleEngine(),
      layerFeatures: (request) => this.layerFeatures(request),
      conformity: (request, following) => this.conformity(request, following),
      overlap: (request, following) => this.overlap(request, following),
    },
    fetch: async (input) =>
      new Response(
        JSON.stringify(this.files.get(String(input)) ?? { type: 'FeatureCollection', features: [] }),
      ),
    storage: null,
    embed: true,
    lang: 'vi',
  });
  readonly #give = provideApp(this).give;

  constructor() {
    super();
    const catalogue = makeTaskCatalogue();
    this.app.store.set({
      catalogue: { status: 'ready', value: catalogue },
      catalogueUrl: 'data:,',
      phase: '2030',
      layers: catalogue.layers.map(({ id }) => ({ id, shown: true, opacity: 1, hidden: [] })),
      model: { id: 'qd80', shown: true, hidden: [], selected: null },
    });
    this.#give(this.app);
  }

  /** Sets the state as if actions had. */
  with(patch: Partial<AppState>): this {
    this.app.store.set(patch);
    return this;
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

if (!customElements.get('test-task-stage')) customElements.define('test-task-stage', TaskStage);

declare global {
  interface HTMLElementTagNameMap {
    'test-task-stage': TaskStage;
  }
}
