import { html, type TemplateResult } from 'lit';
import type { AppState } from '#app/state.ts';
import { noticeText, type Texts } from '#app/text.ts';
import { icon } from './icons.ts';

/** What fills the stage where no catalogue can be shown, and why; null while one is there or on its way. */
export function catalogueMissing(
  catalogue: AppState['catalogue'] | undefined,
  texts: Texts,
  onReopen: () => void,
): TemplateResult | null {
  const words = texts.shell.catalogue;
  switch (catalogue?.status) {
    case 'failed':
      return html`<div class="whole"><div class="state bad" role="alert">
        <h2>${icon('circle-alert')}${words.failed}</h2>
        <p>${noticeText(texts, catalogue.notice)}</p>
        <button type="button" class="primary" @click=${onReopen}>${icon('refresh-cw')}${texts.common.retry}</button>
      </div></div>`;
    case 'idle':
      return html`<div class="whole"><div class="state"><h2>${words.none}</h2><p>${words.noneHint}</p></div></div>`;
    default:
      return null;
  }
}
