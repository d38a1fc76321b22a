/** The thread that judges JSON, and unpacks files. */

import { jsonVerdicts } from "./jsonverdict";
import { serve } from "./serve";
import { unpack } from "./unpack";

serve({ judge: jsonVerdicts, unpack });
