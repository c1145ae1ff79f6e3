/**
 * The land type in a drawing layer's name: without the stage before it and the level after it, in capitals.
 *
 * Layer name = `[HT_|QHDD_|QHDH_|QH_]DAT_…[_QG|_CV|_CT|_CH|_DVO|_MN|_TH|_THCS]`.
 * Source: TT 16/2025/TT-BXD Phụ lục I by way of planning-rules 6.2 (secondary).
 * @example planLayerType('QHDH_DAT_HTXH_Yte_DVO') // 'DAT_HTXH_YTE'
 */
export const planLayerType = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replace(/^(HT|QHDD|QHDH|QH)_/, '')
    .replace(/_(QG|CV|CT|CH|DVO|MN|TH|THCS)$/, '');
