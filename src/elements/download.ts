/** Gives a person a text, or bytes, as a file. */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the click is answered before the next task
  setTimeout(() => URL.revokeObjectURL(url));
}
