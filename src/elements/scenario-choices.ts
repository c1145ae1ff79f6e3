import type { LitElement } from 'lit';
import { catalogueOf } from '#app/desk.ts';
import { bookFrom, bookOf, keepScenarios, keptScenarios } from '#app/scenario-keeper.ts';
import { addScenario, OWN_SCENARIOS, type ScenarioList } from '#app/scenario-list.ts';
import { parseScenarios } from '#core/scenario/parse-scenarios.ts';
import type { Scenario, ScenarioBook } from '#core/scenario/scenario.ts';
import { readScenarios, writeScenarios } from '#core/scenario/scenario-text.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';

/** The options a person works on: from the link, from this browser or from the package, in that order, kept as they change. */
export class ScenarioChoices {
  list: ScenarioList = [];
  /** Where the list is from: a link that says other than what is kept, or not. */
  isFromLink = false;
  /** The link's options could not be read. */
  isBroken = false;
  readonly file: DataFile<ScenarioBook>;
  readonly #host: LitElement;
  readonly #text: Watch<string | null>;
  readonly #firstTitle: () => string;
  #written: string | null = null;

  /** @param firstTitle what a first option is called where the package has none */
  constructor(host: LitElement, firstTitle: () => string) {
    this.#host = host;
    this.#firstTitle = firstTitle;
    this.file = new DataFile<ScenarioBook>(
      host,
      ({ scenarios }) => scenarios,
      async () => parseScenarios,
    );
    this.#text = new Watch(host, (app) => app.store.state.scenarios);
  }

  /** The package's own book; null where it has none, or none that can be read. */
  get shipped(): ScenarioBook | null {
    return this.file.state.status === 'ready' ? this.file.state.value : null;
  }

  get isReady(): boolean {
    return this.list.length > 0;
  }

  /** Takes in what the link says now; to be called after each update of the host. */
  follow(): void {
    const text = this.#text.value;
    if (!this.#catalogue || this.file.state.status === 'loading') return;
    if (text === null || text === undefined || text === this.#written) return;
    const own = this.#own();
    const shipped = this.shipped?.scenarios ?? [];
    const linked = text === OWN_SCENARIOS ? own : readScenarios(text, shipped);
    this.isBroken = linked === null;
    this.isFromLink = linked !== null && text !== OWN_SCENARIOS && text !== writeScenarios(own, shipped);
    this.#show(this.isFromLink && linked ? linked : own);
  }

  /** The person changed the list: it is kept. */
  change(list: ScenarioList): void {
    [this.isFromLink, this.isBroken] = [false, false];
    this.#show(list);
    const { app } = this.file;
    if (app && this.#catalogue) keepScenarios(app.memory, this.book());
  }

  /** The package's options again, or one empty one. */
  reset(): void {
    this.change(this.#shippedList());
  }

  /** What is kept in place of what came with the link. */
  ownAgain(): void {
    this.isFromLink = false;
    this.#show(this.#own());
  }

  /** The list as a file. */
  book(): ScenarioBook {
    return bookOf(this.#catalogue?.id ?? '', this.list, this.shipped);
  }

  /** Reads a file of options; the sentence why not, or null when it is shown. */
  read(text: string, otherPackage: string): string | null {
    const read = bookFrom(text);
    if (!read.ok) return read.error;
    if (read.value.id !== this.#catalogue?.id || read.value.scenarios.length === 0) return otherPackage;
    this.change(read.value.scenarios);
    return null;
  }

  get #catalogue() {
    const { app } = this.file;
    return app ? catalogueOf(app.store.peek()) : null;
  }

  #own(): ScenarioList {
    const { app } = this.file;
    const kept = app && this.#catalogue && keptScenarios(app.memory, this.#catalogue.id);
    return kept ? kept.scenarios : this.#shippedList();
  }

  #shippedList(): readonly Scenario[] {
    const shipped = this.shipped?.scenarios ?? [];
    return shipped.length > 0 ? shipped : addScenario([], this.#firstTitle());
  }

  #show(list: ScenarioList): void {
    this.list = list;
    this.#written = writeScenarios(list, this.shipped?.scenarios ?? []);
    this.file.app?.actions.setScenarios(this.#written);
    this.#host.requestUpdate();
  }
}
