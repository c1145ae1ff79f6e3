const vi = {
  title: 'Chu chuyển',
};

const en: typeof vi = {
  title: 'Change of use',
};

export const transition: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
