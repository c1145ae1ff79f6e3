import type { LayerField } from '../../../src/core/plan/layer.ts';

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

/** State of site clearance. */
export const CLEARANCE: LayerField = {
  property: 'clearance',
  title: { vi: 'Giải phóng mặt bằng', en: 'Site clearance' },
  kind: 'choice',
  values: [
    { value: 'chua', title: { vi: 'Chưa', en: 'Not begun' } },
    { value: 'dang', title: { vi: 'Đang thực hiện', en: 'Under way' } },
    { value: 'da', title: { vi: 'Đã xong', en: 'Done' } },
  ],
};

export const PLACE: LayerField = { property: 'place', title: { vi: 'Địa bàn', en: 'Place' }, kind: 'text' };

export const NOTE: LayerField = { property: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' };
