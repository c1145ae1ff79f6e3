const vi = {
  title: 'Bảng chuẩn',
};

const en: typeof vi = {
  title: 'Standard tables',
};

export const balance: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
