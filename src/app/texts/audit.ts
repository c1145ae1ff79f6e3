const vi = {
  title: 'Kiểm tra',
};

const en: typeof vi = {
  title: 'Data check',
};

export const audit: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
