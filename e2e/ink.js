export const ink = "rgb(1, 2, 3)";
