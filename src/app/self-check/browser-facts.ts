import { VERSION } from '#core/fund/method.ts';

/** Something about this browser that can explain a difference: known, never judged, never sent anywhere. */
export interface BrowserFact {
  readonly id: 'version' | 'agent' | 'processors' | 'webgl' | 'maxTexture' | 'isolated' | 'language';
  readonly value: string;
}

/** What this browser says of itself; an empty value where it says nothing. */
export function browserFacts(window: Window & typeof globalThis): readonly BrowserFact[] {
  const { navigator, document, crossOriginIsolated } = window;
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer = gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : '';
  return [
    { id: 'version', value: `Plan Atlas ${VERSION}` },
    { id: 'agent', value: navigator.userAgent },
    { id: 'language', value: navigator.language },
    { id: 'processors', value: String(navigator.hardwareConcurrency ?? '') },
    { id: 'webgl', value: renderer },
    { id: 'maxTexture', value: gl ? String(gl.getParameter(gl.MAX_TEXTURE_SIZE)) : '' },
    { id: 'isolated', value: String(crossOriginIsolated) },
  ];
}
