/** Gives a person a text as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the click is answered before the next task
  setTimeout(() => URL.revokeObjectURL(url));
}
