import type { Receipt } from '#core/fund/receipt.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { absolute } from './layer-data.ts';
import type { ReceiptRefusal } from './receipt-refusal.ts';

interface Asked {
  readonly request: LandFundRequest;
  readonly inputs: readonly { readonly role: string; readonly url: string; readonly sha256: string }[];
}

/** The question of a receipt over this catalogue's own layers; a receipt never says what is fetched. */
export function questionOfReceipt(
  receipt: Receipt,
  catalogue: Catalogue,
  catalogueUrl: string,
): Result<Asked, ReceiptRefusal> {
  const { parameters } = receipt;
  const known = new Map(catalogue.layers.map((layer) => [layer.data, layer]));
  const inputs = receipt.inputs.filter(({ role }) => role === 'zones' || role === 'units');
  const foreign = inputs.find(({ name }) => !known.has(name));
  if (foreign) return err({ kind: 'foreign', cause: foreign.name });
  const files = inputs.map(({ role, name, sha256 }) => ({
    role,
    url: absolute(name, catalogueUrl),
    sha256,
    features: known.get(name)?.featureCount,
  }));
  const sourceOf = (role: string) => {
    const file = files.find((each) => each.role === role);
    return file && { url: file.url, ...(file.features !== undefined && { features: file.features }) };
  };
  const zones = sourceOf('zones');
  const units = sourceOf('units');
  const axis = {
    meridianDeg: Number(parameters.axis ?? catalogue.axis.meridian),
    k0: Number(parameters.k0 ?? catalogue.axis.k0),
  };
  const bad = (cause: string) => err<ReceiptRefusal>({ kind: 'no-receipt', cause });
  if (!zones) return bad('inputs.zones');
  if (!parameters.category) return bad('parameters.category');
  if (!(axis.meridianDeg >= 99 && axis.meridianDeg <= 118 && axis.k0 >= 0.99 && axis.k0 <= 1.01))
    return bad('parameters.axis');
  const clip = parameters.area === undefined ? undefined : polygonOf(parameters.area);
  if (clip === null) return bad('parameters.area');
  if (!clip && !units) return bad('inputs.units');
  const { 'unit-id': unitId, 'unit-name': unitName, approved, overlaps = 'report' } = parameters;
  if (overlaps !== 'report' && !approved) return bad('parameters.approved');
  const request: LandFundRequest = {
    zones,
    category: parameters.category,
    axis,
    engine: parameters.engine === 'turf' ? 'turf' : 'kernel',
    ...(clip ? { clip } : units && { units }),
    ...(overlaps !== 'report' && approved && { overlaps: { policy: 'later-plan', approvedBy: approved } }),
    ...(parameters.repair !== undefined && { repair: true }),
    ...(unitId !== undefined && { unitId }),
    ...(unitName !== undefined && { unitName }),
  };
  return ok({ request, inputs: files });
}

/** `lon,lat;lon,lat;…`; null where it is no area. */
function polygonOf(text: string): LandFundRequest['clip'] | null {
  const points = text.split(';').map((point) => point.split(',').map(Number));
  const isArea =
    points.length >= 3 && points.every((point) => point.length === 2 && point.every(Number.isFinite));
  return isArea ? { type: 'Polygon', coordinates: [[...points, points[0]!]] } : null;
}
