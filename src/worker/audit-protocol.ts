import type { Audit } from '#core/audit/audit-layer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LayerSource } from './protocol.ts';

/** The question what is wrong with a polygon layer. */
export interface AuditRequest {
  readonly layer: LayerSource;
  /** property that names a feature in sentences; without it the feature's own id, or `features[3]` */
  readonly nameBy?: string;
  /** property that identifies a feature on the map */
  readonly idBy?: string;
  /** land known to lie right, such as the units */
  readonly reference?: LayerSource;
  readonly axis: Vn2000Zone;
}

/** What was found in a layer, and what it was held against. */
export interface LayerAudit extends Audit {
  /** how many features the file has */
  readonly features: number;
  /** values of `idBy` by number, for the first features of each problem: enough to light them on the map */
  readonly ids: Readonly<Record<number, string>>;
  /** null where none was asked for; `failed` says why it could not be used: what needs it was not checked */
  readonly reference: { readonly failed: string | null } | null;
}
