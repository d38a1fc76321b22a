/** The thread that judges XML. */

import { serve } from "./serve";
import { xmlVerdict } from "./xmlverdict";

serve({ judge: (source, model) => [["", xmlVerdict(source, model)]] });
