import type { OverlapPolicyId } from '#core/fund/overlap-policy.ts';
import type { PrintRounding } from '#core/fund/print-rounding.ts';
import type { Bounds, Camera, Lang } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type {
  AppState,
  FundScope,
  FundSort,
  FundTableId,
  FundViewId,
  LandFlow,
  MapShade,
  PanelId,
  PlansViewId,
  SearchHit,
  Sheet,
  SketchTool,
  ThemeChoice,
} from './state.ts';

/** Everything a person or the map can do. Each verb is one method; nothing else changes the state. */
export interface Actions {
  openCatalogue(url: string): Promise<void>;
  setLanguage(lang: Lang): void;
  setTheme(theme: ThemeChoice): void;
  setSystemDark(dark: boolean): void;
  choosePhase(phase: string): void;
  /** Chooses the phases compared and the divider of their pictures; see `compared-choice.ts`. */
  compare(compared: string | null): void;

  openPanel(panel: PanelId | null): void;
  setSheet(sheet: Sheet): void;

  showLayer(id: string, shown: boolean): void;
  fadeLayer(id: string, opacity: number): void;
  /** Moves a layer up (-1) or down (+1) in the drawing order. */
  moveLayer(id: string, by: number): void;
  showClass(layer: string, value: string, shown: boolean): void;
  /** Draws only features that have one of the values; none = no condition on the property. */
  filterLayer(layer: string, property: string, values: readonly string[]): void;
  /** Lists the features of a layer in the layers panel; null = the layers again. */
  listFeatures(layer: string | null): void;
  /** Points at a layer in the layers panel; null = no longer. */
  pointLayer(layer: string | null): void;
  resetLayers(): void;
  /** Opens files from the person's own machine, each as a layer on top. */
  openFiles(files: readonly File[]): Promise<void>;
  closeFile(layer: string): Promise<void>;
  /** Chooses the property an opened file's classes come from; null = one look for all. */
  classifyFile(layer: string, classBy: string | null): Promise<void>;
  /** Chooses the property with the day an opened file's features were approved; null = none. */
  approveFile(layer: string, approvedBy: string | null): Promise<void>;
  /** Reads and draws the codes of an opened file by a ruleset of the catalogue; null = by none. */
  ruleFile(layer: string, ruleset: string | null): Promise<void>;
  /** Sums an opened file's areas in place of the catalogue's zones; null = the catalogue's again. */
  sumFile(layer: string | null): Promise<void>;
  /** Sets the state from a link, as after the reader pressed Back; what the link does not say goes to its default. */
  openLink(hash: string): void;

  showModel(shown: boolean): void;
  chooseModel(id: string): void;
  showElement(id: string, shown: boolean): void;
  selectElement(id: string | null): void;
  flyToElement(id: string): void;
  /** Chooses how the model is read; see `model-choice.ts`. */
  chooseModelView(choice: string | null): void;
  /** Shows boundary options, or the model again; see `scenario-text.ts`. */
  setScenarios(scenarios: string | null): void;

  inspect(at: LonLat, toleranceM: number): Promise<void>;
  selectFinding(index: number): void;
  closeInspection(): void;

  search(query: string): Promise<void>;
  goTo(hit: SearchHit): void;

  /**
   * Another view of the plans panel; what was shaded for the last one is taken away.
   *
   * @param plan of the register, to point at
   */
  showPlansView(view: PlansViewId, plan?: string | null): void;
  shadeMap(shade: MapShade | null): void;

  /** @param audited layer whose data the view `audit` looks at first; none = those of the land fund */
  showFundView(view: FundViewId, audited?: string | null): void;
  chooseScope(scope: FundScope): void;
  sortFund(sort: FundSort): void;
  /** What is done with land under several zones; figures are computed again. */
  setOverlapPolicy(policy: OverlapPolicyId): void;
  /** Whether unsound shapes are repaired; figures are computed again. */
  setRepair(repair: boolean): void;
  setRounding(rounding: PrintRounding): void;
  lightCategory(category: string | null): void;
  /** Computes the land fund of the present scope and phase. */
  computeFund(): Promise<void>;
  cancelFund(): void;
  /** Computes a table for the present scope. */
  computeTable(table: FundTableId): Promise<void>;
  cancelTable(table: FundTableId): Promise<void>;
  lightFlow(flow: LandFlow | null): void;
  /** Changes what the tables compare or draw on the map. */
  setTables(patch: Partial<Pick<AppState['tables'], 'overlay' | 'other' | 'sides' | 'pair'>>): void;
  /** Asks about the land beside a route; see `corridor-choice.ts`. */
  chooseCorridor(corridor: string | null): void;
  /** Asks about the land within a distance; see `reach-choice.ts`. */
  chooseReach(reach: string | null): void;
  /** Chooses the layer land is held against; null for none. */
  chooseConstraint(layer: string | null): void;
  /** Chooses what land is reviewed against; see `review-choice.ts`. */
  chooseReview(review: string | null): void;

  startSketch(tool: SketchTool): void;
  /** @param held a hand is still moving it: figures follow, and nothing is remembered yet */
  setSketch(points: readonly LonLat[], done: boolean, held?: boolean): void;
  /** The outline as it would be with a corner at the pointer: its land fund is computed, nothing is drawn. */
  followSketch(points: readonly LonLat[]): void;
  /** Chooses a corner by its number, all of them, or none. */
  selectCorner(corner: number | 'whole' | null): void;
  undoSketch(): void;
  redoSketch(): void;
  cancelSketch(): void;

  /** Opens the guide at a step, from 1, or closes it. */
  showGuide(step: number | null): void;
  /** Keeps saved views in the state; see `saved-views.ts`. */
  saveViews(views: string | null): void;
  /** Shows a saved view to a room, from 1; null ends the show where it stands. */
  showView(at: number | null): Promise<void>;

  flyTo(to: Camera | Bounds): void;
  /** Points at a place and lights the features meant, or no longer. */
  markPlace(mark: AppState['mark']): void;
  locate(): Promise<void>;

  mapReady(): void;
  mapMissing(): void;
  cameraMoved(camera: Camera): void;
  pointerMoved(at: LonLat | null): void;
  layerFailed(layer: string, cause: string): void;
  layerReady(layer: string): void;
  retryLayer(layer: string): void;
  basemapFailed(cause: string): void;
  dismissNotice(id: string): void;
}
