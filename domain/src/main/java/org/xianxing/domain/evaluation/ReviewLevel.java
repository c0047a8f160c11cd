package org.xianxing.domain.evaluation;

/** Who reviews: first the city (市初审), then the province (省复审) on the city's result. */
public enum ReviewLevel {
    CITY,
    PROVINCE
}
