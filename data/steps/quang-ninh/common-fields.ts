import type { LayerField } from '../../../src/core/plan/catalogue.ts';

/** Fields that layers of several packages have. */
export const PRINTED_HA: LayerField = {
  property: 'declared_ha',
  title: { vi: 'Diện tích công bố', en: 'Printed area' },
  kind: 'number',
  unit: 'ha',
};

export const AS_PRINTED: LayerField = {
  property: 'declared_text',
  title: { vi: 'Ghi trong văn bản', en: 'As printed' },
  kind: 'text',
};

export const PLACE: LayerField = { property: 'place', title: { vi: 'Địa bàn', en: 'Place' }, kind: 'text' };

export const NOTE: LayerField = { property: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' };
