/** A statement that is prepared once per connection. The name is the text's: never one name for two texts. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
