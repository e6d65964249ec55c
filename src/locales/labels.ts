// The keys of every fixed word that documents print; each locale must say all of them.
export type Label = 'title';
