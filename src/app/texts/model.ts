const vi = {};

export const model: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
