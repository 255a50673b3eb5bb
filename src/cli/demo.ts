// `npm start`: the whole job on the real directive with made-up entries, through the built bundle. (Filled in below.)
export {};
