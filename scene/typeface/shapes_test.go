//go:build !js || shaped

package typeface

// shapes is whether letters are joined and put in their places.
const shapes = true
