// The kit's answers, and what a person does, as JSON.

export class Refusal extends Error {}

async function answered(response) {
  if (!response.ok) throw new Refusal((await response.text()).trim());
  return response.json();
}

export async function get(path) {
  return answered(await fetch(path));
}

export async function post(path, value) {
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(path, { method: "POST", headers, body: JSON.stringify(value) }));
}

/** Keeps a picture beside the journal, made small enough; gives its name. */
export async function keepPicture(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, picture.width * scale), Math.max(1, picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const body = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  const response = await fetch("/page/screenshots", { method: "POST", headers: { "Content-Type": "image/jpeg" }, body });
  return (await answered(response)).name;
}
