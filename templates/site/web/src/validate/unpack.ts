/** What a compressed file holds: of gzip one text, of zip the files that may be messages. */

import { Gunzip, unzipSync } from "fflate";
import { isGzip } from "./archives";
import { phrase } from "./phrases";

const MOST_UNPACKED = 64 * 1024 * 1024; // bytes
const MOST_FILES = 2_000;
const CHUNK = 64 * 1024;
const MESSAGES = /\.(?:json|xml|ndjson|jsonl)$/iu;
const OF_SYSTEMS = /(?:^|\/)(?:__MACOSX|\.[^/]*)(?:\/|$)/u;

type Bytes = Uint8Array<ArrayBuffer>;

export interface Unpacked {
  files: { name: string; content: Bytes }[];
  /** Why there is nothing; empty when there is. */
  problem: string;
  note: string;
}

export function unpack(content: Bytes): Unpacked {
  return isGzip(content) ? gunzipped(content) : unzipped(content);
}

function refused(problem: string): Unpacked {
  return { files: [], problem, note: "" };
}

/** All members of a gzip file, read piece by piece: it may unpack to a thousand times its size. */
function gunzipped(content: Bytes): Unpacked {
  const chunks: Bytes[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk as Bytes);
    size += chunk.length;
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < content.length; at += CHUNK) {
      stream.push(content.subarray(at, at + CHUNK), at + CHUNK >= content.length);
      if (size > MOST_UNPACKED) return refused(phrase("gzip-too-large", { most: `${MOST_UNPACKED >> 20} MiB` }));
    }
  } catch (error) {
    const isCut = error instanceof Error && error.message.includes("EOF");
    return refused(phrase(isCut ? "gzip-truncated" : "gzip-damaged"));
  }
  if (!isWhole) return refused(phrase("gzip-truncated"));
  return { files: [{ name: "", content: joined(chunks, size) }], problem: "", note: phrase("unpacked") };
}

function joined(chunks: Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The messages of an archive, no more of them and no greater than their headers tell. */
function unzipped(content: Bytes): Unpacked {
  let size = 0;
  let count = 0;
  try {
    const files = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        if (!MESSAGES.test(name) || OF_SYSTEMS.test(name)) return false;
        size += originalSize;
        count += 1;
        if (size > MOST_UNPACKED || count > MOST_FILES) throw new TooMuch();
        return true;
      },
    });
    const names = Object.keys(files).sort();
    if (names.length === 0) return refused("l'archive ne contient aucun fichier .json, .xml ou .ndjson");
    return { files: names.map((name) => ({ name, content: files[name] as Bytes })), problem: "", note: "" };
  } catch (error) {
    if (!(error instanceof TooMuch)) return refused("l'archive zip est abîmée, incomplète ou chiffrée");
    return refused(`l'archive contient plus de ${MOST_FILES} messages, ou plus de ${MOST_UNPACKED >> 20} MiB`);
  }
}

class TooMuch extends Error {}
