// What the model has at a point of a message, as JSON has it.

/** A root (no field), a field, or one item of a list. */
export class Place {
  constructor(message, object, field = null, isItem = false) {
    this.message = message;
    this.object = object; // what stands there, when it is one of the message's objects
    this.field = field;
    this.isItem = isItem;
  }

  get label() {
    return (this.field ?? this.object).label;
  }

  /** Whether a message of the hub stands here. */
  get isPayload() {
    return this.field?.type === "message";
  }

  get isList() {
    return this.field !== null && !this.isItem && this.field.occurrence.count !== undefined;
  }

  /** What the model accepts here, as a phrase. */
  get expected() {
    if (this.field === null) {
      return { phrase: "object" };
    }
    return this.isList ? { phrase: "list", count: this.field.occurrence.count } : this.field.expected;
  }
}

/** The messages of a release: `release` is release.json, `messages` the files of messages/ by schema. */
export class Release {
  constructor(release, messages) {
    this.schemas = release.messages;
    this.messages = messages;
    this.header = release.header === undefined ? null : messages[release.header];
    const travels = ([name, message]) => !message.envelope && name !== release.header;
    this.contents = Object.entries(release.messages).filter(travels).map(([name]) => messages[name]);
  }

  hasHeader(message) {
    return this.header !== null && this.schemas[message.schema].header === true;
  }

  get headerFields() {
    return this.header === null ? {} : rootObject(this.header).fields;
  }

  /** The messages whose roots are members of a payload, one if it is sound. */
  useCases(payload) {
    const present = this.contents.filter((message) => Object.hasOwn(payload, message.root));
    return present.length < 2 ? present : present.filter((message) => !Object.hasOwn(this.headerFields, message.root));
  }

  /** Where a path below a message's root object leads; null beside the model. */
  place(schema, path) {
    let place = rootPlace(this.messages[schema]);
    for (const step of path) {
      place = place === null ? null : this.member(place, step);
    }
    return place;
  }

  /** Where a member's name, or a 0-based item, leads from a place. */
  member(place, step) {
    if (typeof step === "number") {
      return new Place(place.message, place.object, place.field, true);
    }
    if (!place.isPayload) {
      return fieldPlace(place.message, place.object?.fields, step);
    }
    const part = this.contents.find((message) => message.root === step);
    return fieldPlace(this.header, this.headerFields, step) ?? (part ? rootPlace(part) : null);
  }

  /** The names of the fields of what stands at a place. */
  memberNames(place) {
    return place.isPayload
      ? [...Object.keys(this.headerFields), ...this.contents.map((message) => message.root)]
      : Object.keys(place.object?.fields ?? {});
  }
}

function rootObject(message) {
  return message.objects[message.object];
}

function rootPlace(message) {
  return new Place(message, rootObject(message));
}

function fieldPlace(message, fields, name) {
  if (fields === undefined || !Object.hasOwn(fields, name)) {
    return null;
  }
  const field = fields[name];
  return new Place(message, field.object === undefined ? null : message.objects[field.object], field);
}
