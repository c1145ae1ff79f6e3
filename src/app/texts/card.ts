const vi = {};

export const card: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
