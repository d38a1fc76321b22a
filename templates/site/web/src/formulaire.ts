/** The form's page. */

import { data } from "./data";
import { installForm } from "./form/page";
import type { ModelData } from "./validate/model";
import { Validation } from "./validate/validation";

const place = document.getElementById("formulaire");
if (place) {
  void data<ModelData>("validation", "data/validation.js").then((model) => installForm(place, model, new Validation(model)));
}
