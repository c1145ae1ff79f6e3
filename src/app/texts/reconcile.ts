const vi = {
  title: 'Đối chiếu',
};

const en: typeof vi = {
  title: 'Compare',
};

export const reconcile: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
