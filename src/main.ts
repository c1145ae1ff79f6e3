import '#elements/plan-atlas.ts';

// the page speaks the language of its one viewer
document.addEventListener('plan-language-change', ({ target }) => {
  if (target instanceof HTMLElement) document.documentElement.lang = target.lang;
});
