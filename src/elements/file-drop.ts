import type { ReactiveControllerHost } from 'lit';
import type { App } from '#app/app.ts';
import { openedWords } from '#app/texts/opened.ts';
import { Watch } from './app-controller.ts';

/** Lets a host take the files that are dropped on it; while some hang over it, its attribute `dropping` says what to do. */
export function takeFiles(host: ReactiveControllerHost & HTMLElement): void {
  const watch = new Watch(host, (app: App) => app.store.state.lang);
  const on = (event: DragEvent): void => {
    const { dataTransfer, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    if (type === 'dragover') {
      if (host.hasAttribute('dropping')) return;
      host.setAttribute('dropping', openedWords(watch.value ?? 'vi').dropHere);
      // what reads them can be fetched meanwhile
      void watch.app?.actions.openFiles([]);
      return;
    }
    // from one part of the host to another nothing leaves
    if (type === 'dragleave' && event.relatedTarget instanceof Node && host.contains(event.relatedTarget))
      return;
    host.removeAttribute('dropping');
    if (type === 'drop') void watch.app?.actions.openFiles([...dataTransfer.files]);
  };
  host.addEventListener('dragover', on);
  host.addEventListener('dragleave', on);
  host.addEventListener('drop', on);
}
