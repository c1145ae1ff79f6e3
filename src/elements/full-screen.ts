/** Gives an element the whole screen, or takes it back; a frame may forbid it, and the element stays as it is. */
export async function toggleFullScreen(element: Element): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen());
  } catch {}
}
