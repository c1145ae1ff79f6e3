const vi = {};

export const common: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
