import type { Sheet } from '#app/state.ts';

/** Something a person asked for in the shell. Bubbles out of shadow roots. */
abstract class ShellEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The person chose a phase. */
export class PhaseChooseEvent extends ShellEvent {
  readonly phase: string;
  constructor(phase: string) {
    super('plan-phase-choose');
    this.phase = phase;
  }
}

/** The person pressed a task of the rail. */
export class TaskChooseEvent extends ShellEvent {
  readonly task: string;
  constructor(task: string) {
    super('plan-task-choose');
    this.task = task;
  }
}

/** The person asked to close the panel. */
export class PanelCloseEvent extends ShellEvent {
  constructor() {
    super('plan-panel-close');
  }
}

/** The person gave the panel another width, in px. */
export class PanelResizeEvent extends ShellEvent {
  readonly width: number;
  constructor(width: number) {
    super('plan-panel-resize');
    this.width = width;
  }
}

/** The person moved the sheet of a phone. */
export class SheetMoveEvent extends ShellEvent {
  readonly sheet: Sheet;
  constructor(sheet: Sheet) {
    super('plan-sheet-move');
    this.sheet = sheet;
  }
}

/** The person dismissed a notice. */
export class NoticeDismissEvent extends ShellEvent {
  readonly notice: string;
  constructor(notice: string) {
    super('plan-notice-dismiss');
    this.notice = notice;
  }
}

/** The person asked to try again what a notice tells of. */
export class NoticeRetryEvent extends ShellEvent {
  readonly notice: string;
  constructor(notice: string) {
    super('plan-notice-retry');
    this.notice = notice;
  }
}

/** The person asked for the map again. */
export class MapRetryEvent extends ShellEvent {
  constructor() {
    super('plan-map-retry');
  }
}

/** The person switched a layer on or off. */
export class LayerToggleEvent extends ShellEvent {
  readonly layer: string;
  readonly shown: boolean;
  constructor(layer: string, shown: boolean) {
    super('plan-layer-toggle');
    this.layer = layer;
    this.shown = shown;
  }
}

/** The person gave a layer another opacity, 0 … 1. */
export class LayerFadeEvent extends ShellEvent {
  readonly layer: string;
  readonly opacity: number;
  constructor(layer: string, opacity: number) {
    super('plan-layer-fade');
    this.layer = layer;
    this.opacity = opacity;
  }
}

/** The person moved a layer one place up or down among its neighbours. */
export class LayerMoveEvent extends ShellEvent {
  readonly layer: string;
  readonly direction: -1 | 1;
  constructor(layer: string, direction: -1 | 1) {
    super('plan-layer-move');
    this.layer = layer;
    this.direction = direction;
  }
}

/** The person switched one or more classes of a legend on or off. */
export class ClassToggleEvent extends ShellEvent {
  readonly layer: string;
  readonly values: readonly string[];
  readonly shown: boolean;
  constructor(layer: string, values: readonly string[], shown: boolean) {
    super('plan-class-toggle');
    this.layer = layer;
    this.values = values;
    this.shown = shown;
  }
}

/** The person asked for a failed layer again. */
export class LayerRetryEvent extends ShellEvent {
  readonly layer: string;
  constructor(layer: string) {
    super('plan-layer-retry');
    this.layer = layer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-phase-choose': PhaseChooseEvent;
    'plan-task-choose': TaskChooseEvent;
    'plan-panel-close': PanelCloseEvent;
    'plan-panel-resize': PanelResizeEvent;
    'plan-sheet-move': SheetMoveEvent;
    'plan-notice-dismiss': NoticeDismissEvent;
    'plan-notice-retry': NoticeRetryEvent;
    'plan-layer-toggle': LayerToggleEvent;
    'plan-layer-fade': LayerFadeEvent;
    'plan-layer-move': LayerMoveEvent;
    'plan-class-toggle': ClassToggleEvent;
    'plan-layer-retry': LayerRetryEvent;
  }
}
