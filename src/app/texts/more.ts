const vi = {};

export const more: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en: {} };
