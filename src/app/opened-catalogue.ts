import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { LandFundSetup } from '#core/plan/land-fund-setup.ts';
import type { Layer } from '#core/plan/layer.ts';
import { LABELLED_FROM } from '#worker/opened-protocol.ts';
import { isOpened, type Opened, type ZonesFrom } from './opened.ts';
import { ONE_LOOK, openedClasses } from './opened-classes.ts';

/** Group and source of all opened files. */
const OWN = 'file:';

/** A catalogue as it came, with opened files as its top layers and the chosen one in the place of the zones the land fund sums. */
export function withOpened(
  plain: Catalogue,
  opened: Readonly<Record<string, Opened>>,
  zonesFrom: ZonesFrom | null,
  phase: string,
): Catalogue {
  const entries = Object.entries(opened);
  if (entries.length === 0) return plain;
  const summed = zonesFrom ? opened[zonesFrom.id] : undefined;
  return {
    ...plain,
    groups: [{ id: OWN, title: { vi: 'Tệp của bạn', en: 'Your files' } }, ...plain.groups],
    sources: [
      {
        id: OWN,
        title: {
          vi: 'Tệp mở từ máy này, không rõ nguồn',
          en: 'File opened from this computer, source unknown',
        },
        licence: 'không rõ',
        date: '',
        attribution: '',
      },
      ...plain.sources,
    ],
    layers: [...entries.map(([id, file]) => openedLayer(id, file, plain.rulesets)), ...plain.layers],
    ...(zonesFrom && summed?.classBy && plain.landFund
      ? { landFund: fundOfFile(plain.landFund, zonesFrom.id, summed.classBy, summed.approvedBy, phase) }
      : {}),
  };
}

/** The set-up with a file in the place of its zones: what is said of the zones' own properties goes with them. */
function fundOfFile(
  { approvedBy: _, ...setup }: LandFundSetup,
  zones: string,
  classBy: string,
  approvedBy: string | null,
  phase: string,
): LandFundSetup {
  return { ...setup, zones, category: { [phase]: classBy }, ...(approvedBy === null ? {} : { approvedBy }) };
}

/** The catalogue as it came, without a person's own files; `zonesFrom` says what they stood in for. */
export function withoutOpened(catalogue: Catalogue, zonesFrom: ZonesFrom | null): Catalogue {
  const { layers, groups, sources, landFund } = catalogue;
  if (!layers.some(({ id }) => isOpened(id))) return catalogue;
  return {
    ...catalogue,
    layers: layers.filter(({ id }) => !isOpened(id)),
    groups: groups.filter(({ id }) => id !== OWN),
    sources: sources.filter(({ id }) => id !== OWN),
    ...(landFund && isOpened(landFund.zones) && zonesFrom ? { landFund: zonesFrom.instead } : {}),
  };
}

function openedLayer(
  id: string,
  { name, address, file, classBy, rules }: Opened,
  rulesets: readonly Ruleset[],
): Layer {
  const { kind, classes, nameBy } = file;
  const known = classBy !== null && rulesets.some((each) => each.id === rules?.id) ? rules : null;
  return {
    id,
    group: OWN,
    title: { vi: name },
    data: address,
    source: OWN,
    verification: 'unverified',
    ...(known ? { ruleset: known.id } : {}),
    shown: true,
    pickable: true,
    // areas are known by their place in the file, see OPENED_TILES
    idBy: kind === 'fill' ? 'plan:number' : 'id',
    nameBy: nameBy ?? 'name',
    style: {
      kind,
      ...(classBy === null ? {} : { classBy, labelBy: classBy, labelFrom: LABELLED_FROM }),
      classes:
        classBy === null ? [ONE_LOOK] : openedClasses(classes.slice(0, MOST_LEGEND), known?.codes ?? null),
    },
  };
}

/** More lines make no legend; what is beyond is drawn in the colour of the unknown. */
const MOST_LEGEND = 120;
