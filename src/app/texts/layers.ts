const vi = {};

export const layers: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
