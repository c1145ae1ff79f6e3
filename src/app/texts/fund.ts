const vi = {};

export const fund: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
