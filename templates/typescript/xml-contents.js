/** What an envelope carries: the schemas of messages by their roots. */

import { SHAPES } from "./shapes.js";

export const CONTENTS = new Map(
  Object.entries(SHAPES.messages).filter(([, message]) => message.content).map(([name, message]) => [message.root, name]),
);
