package org.xianxing.domain.task;

/**
 * A unit that a plan names.
 *
 * @param written as it stands in the list, such as 发展改革委
 * @param name the whole name it stands for, such as 自治区发展改革委
 * @param part what it does
 * @param collective whether it names no body in particular, such as 自治区其他各有关单位
 */
public record NamedUnit(String written, String name, UnitPart part, boolean collective) {}
