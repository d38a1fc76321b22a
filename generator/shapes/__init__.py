"""What every target needs to know of a Model beside the Model, without a word of any target.

| module | what it gives |
|---|---|
| `shared_types` | the object types that several messages have alike, of which a target makes one |
| `modules` | the files that hold object types, what each imports, a name for each shared type |
| `order` | object types after those that they refer to, and which must refer ahead |
| `uses` | fields and types by first use, after which a target names a type |
| `texts` | the prose of an object type or field, those of several messages in one |
| `xml_names` | elements, namespaces, wrappers and attributes in XML |
| `numbered_lists` | code lists whose codes are numbers with names |
| `definitions`, `facts` | what tells two types of one name apart |

An emitter begins with `shared_types(model.messages)`, makes a file of each `modules.type_module`
and `modules.message_module`, and declares the objects of each in `order.dependencies_first`.
"""
