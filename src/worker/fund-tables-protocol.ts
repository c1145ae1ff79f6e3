import type { LandFundMethod } from '#core/fund/land-fund.ts';
import type { Transition } from '#core/fund/transition.ts';
import type { Hectares } from '#core/units.ts';
import type { LandFundRequest } from './protocol.ts';

/** Zones and what they are summed in, as for a land fund: units, or a drawn polygon that becomes the only unit. */
export type TableScope = Pick<
  LandFundRequest,
  'zones' | 'units' | 'unitId' | 'unitName' | 'clip' | 'axis' | 'repair'
>;

/** The question what land goes from which use to which. */
export interface TransitionRequest extends TableScope {
  /** property of the zones that holds the existing code */
  readonly from: string;
  /** property of the zones that holds the planned code */
  readonly to: string;
}

/** The matrix of every unit and of all together; a drawn polygon is the unit `clip`. */
export type TransitionAnswer = Transition;

/** The question for hectares by code, once for each property of the zones. */
export interface AmountsRequest extends TableScope {
  readonly properties: readonly string[];
}

/** Plane hectares of one unit, or of all where the id is ''. */
export interface ScopeAmounts {
  readonly id: string;
  readonly name: string;
  readonly areaHa: Hectares;
  /** in the order of the properties asked: code and hectares; overlay areas are listed too, tables set them apart */
  readonly columns: readonly (readonly (readonly [code: string, ha: Hectares])[])[];
}

/** Hectares by code of every unit and, first, of all together. */
export interface AmountsAnswer {
  readonly method: LandFundMethod;
  readonly scopes: readonly ScopeAmounts[];
  /** the largest plane residual of all ledgers the amounts are from */
  readonly closureHa: Hectares;
  readonly problems: readonly { readonly layer: string; readonly message: string }[];
}
