/** The validator's page, and what it offers to a program: `hubsante.validate`. */

import { data } from "./data";
import { installPage } from "./validate/page";
import type { ModelData } from "./validate/model";
import { Validation } from "./validate/validation";
import { answerOf, type ProgramAnswer } from "./validate/program";

declare global {
  interface Window {
    hubsante?: { validate(text: string): Promise<ProgramAnswer> };
  }
}

const validation = data<ModelData>("validation", "data/validation.js").then((model) => new Validation(model));

window.hubsante = {
  validate: async (text) => answerOf(await validation, text),
};

const place = document.getElementById("valider");
if (place) installPage(place, validation);
