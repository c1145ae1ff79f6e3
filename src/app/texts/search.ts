const vi = {};

export const search: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
